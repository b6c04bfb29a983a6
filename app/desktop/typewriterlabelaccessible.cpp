// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typewriterlabelaccessible.h"

#include "typewriterlabel.h"

#include <QtWidgets/QAccessibleWidget>

#include <algorithm>

namespace Poemstream {

namespace {

// Offsets are UTF-16 code units; -1 is the end of the text, and places are on the screen.
class AccessibleTypewriterLabel final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit AccessibleTypewriterLabel(TypewriterLabel *label)
        : QAccessibleWidget(label, QAccessible::StaticText)
        , m_label(*label)
    {}

    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_label.text() : QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    [[nodiscard]] QString text(int start, int end) const override
    {
        const QString all = m_label.text();
        const qsizetype begin = std::clamp<qsizetype>(start, 0, all.size());
        return all.sliced(begin, std::max<qsizetype>(inText(end) - begin, 0));
    }

    [[nodiscard]] int characterCount() const override { return static_cast<int>(m_label.text().size()); }

    [[nodiscard]] int cursorPosition() const override { return static_cast<int>(selected().cursor()); }
    void setCursorPosition(int position) override { selected().set(inText(position), inText(position)); }

    [[nodiscard]] int selectionCount() const override { return m_label.hasSelection() ? 1 : 0; }

    void selection(int index, int *start, int *end) const override
    {
        const bool isThere = index == 0 && m_label.hasSelection();
        *start = isThere ? static_cast<int>(selected().begin()) : 0;
        *end = isThere ? static_cast<int>(selected().end()) : 0;
    }

    void addSelection(int start, int end) override { selected().set(inText(start), inText(end)); }
    void removeSelection(int) override { selected().clear(); }
    void setSelection(int, int start, int end) override { addSelection(start, end); }

    [[nodiscard]] QRect characterRect(int offset) const override
    {
        const qsizetype begin = std::clamp<qsizetype>(offset, 0, inText(-1));
        const PoemSetting &setting = m_label.layoutOfText();
        QRectF rect = setting.caretAfter(begin);
        const auto [from, to] = setting.bandOf(rect);
        const auto rects = setting.selectionRects(begin, selected().clusterEnd(begin), from, to);
        rect = rects.isEmpty() ? rect : rects.first(); // of a line end
        return rect.toAlignedRect().translated(m_label.mapToGlobal(m_label.textCorner()));
    }

    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override
    {
        const QPoint there = m_label.mapFromGlobal(point);
        return m_label.rect().contains(there)
                   ? static_cast<int>(selected().clusterAt(there - m_label.textCorner()))
                   : -1;
    }

    void scrollToSubstring(int start, int) override
    {
        Q_EMIT m_label.placeWanted(
            characterRect(start).translated(-m_label.mapToGlobal(QPoint()))); // the beginning is enough
    }

    [[nodiscard]] QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    [[nodiscard]] TextSelection &selected() const { return m_label.selection(); }

    [[nodiscard]] qsizetype inText(int offset) const
    {
        const qsizetype end = m_label.text().size();
        return offset < 0 ? end : std::min<qsizetype>(offset, end);
    }

    TypewriterLabel &m_label; // which deletes this interface when it goes
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

void tellSelection(TypewriterLabel &label, const TextSelection &selection, bool wasEmpty)
{
    const int cursor = static_cast<int>(selection.cursor());
    if (selection.isEmpty() && wasEmpty) {
        QAccessibleTextCursorEvent event(&label, cursor);
        QAccessible::updateAccessibility(&event);
        return;
    }
    QAccessibleTextSelectionEvent event(&label, static_cast<int>(selection.begin()),
                                        static_cast<int>(selection.end()));
    event.setCursorPosition(cursor);
    QAccessible::updateAccessibility(&event);
}

} // namespace Poemstream
