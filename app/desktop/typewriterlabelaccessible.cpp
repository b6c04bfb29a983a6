// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typewriterlabelaccessible.h"

#include "typewriterlabel.h"

#include <QtWidgets/QAccessibleWidget>

namespace Poemstream {

namespace {

class AccessibleTypewriterLabel final : public QAccessibleWidget
{
public:
    explicit AccessibleTypewriterLabel(TypewriterLabel *label)
        : QAccessibleWidget(label, QAccessible::StaticText)
        , m_label(*label)
    {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name || kind == QAccessible::Value ? m_label.text()
                                                                       : QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        return state;
    }

private:
    const TypewriterLabel &m_label; // which deletes this interface when it goes
};

QAccessibleInterface *create(const QString &, QObject *object)
{
    auto *label = qobject_cast<TypewriterLabel *>(object);
    return label ? new AccessibleTypewriterLabel(label) : nullptr;
}

} // namespace

void installTypewriterLabelAccessibility()
{
    QAccessible::installFactory(create); // which passes over a factory it has
}

} // namespace Poemstream
