// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "voice.h"

#include <QtWidgets/QAccessibleWidget>

namespace Poemstream {

namespace {

class AccessibleVoice final : public QAccessibleWidget
{
public:
    explicit AccessibleVoice(Voice *voice)
        : QAccessibleWidget(voice, QAccessible::Notification)
        , m_voice(*voice)
    {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_voice.sentence() : QAccessibleWidget::text(kind);
    }

private:
    const Voice &m_voice; // which deletes this interface when it goes
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *voice = qobject_cast<Voice *>(object);
    return voice ? new AccessibleVoice(voice) : nullptr;
}

#ifdef POEMSTREAM_HAS_ANNOUNCEMENTS
void announce(Voice &voice, bool isUrgent)
{
    QAccessibleAnnouncementEvent event(&voice, voice.sentence());
    event.setPoliteness(isUrgent ? QAccessible::AnnouncementPoliteness::Assertive
                                 : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
}
#else
// First the name, of which screen readers keep a copy; then what makes them speak.
void announce(Voice &voice, bool)
{
    for (const auto type : {QAccessible::NameChanged, QAccessible::ObjectShow}) {
        QAccessibleEvent event(&voice, type);
        QAccessible::updateAccessibility(&event);
    }
}
#endif

} // namespace

Voice::Voice(QWidget *parent)
    : QWidget(parent)
{
    QAccessible::installFactory(makeInterface); // which passes over a factory it has
    setAttribute(Qt::WA_TransparentForMouseEvents);
    resize(1, 1);
}

void Voice::say(const QString &sentence, bool isUrgent)
{
    m_sentence = sentence;
    announce(*this, isUrgent);
}

} // namespace Poemstream
