// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Poemstream {

/// What the best-known Chinese authors are called: in pinyin, older romanisations, by courtesy and art names.
/// Names are compared without regard to case, accents, blanks, hyphens and
/// apostrophes. Whose poems there are, it does not know.
/// Immutable after construction.
class AuthorNames final
{
public:
    /// A name within a text, and what stands around it.
    struct Mention
    {
        QStringList authors; ///< as authorsCalled()
        QString name;        ///< as the text has it
        QString before;
        QString behind;
    };

    /// @p json: [{"name": "李白", "pinyin": "li bai", "also": ["太白", "li po", …]}, …], in simplified
    /// characters. Anything else in it is ignored.
    explicit AuthorNames(const QByteArray &json);

    /// Those who go by @p name, by their own names: mostly one. Empty where nobody is known to.
    [[nodiscard]] QStringList authorsCalled(const QString &name) const;
    /// The first name in @p simplified: the longest there. Within Latin text, whole words only, and no single
    /// syllable. Where it is in the midst of Han characters, it may be part of other words.
    [[nodiscard]] std::optional<Mention> findIn(const QString &simplified) const;
    [[nodiscard]] qsizetype count() const { return m_count; } ///< authors

private:
    [[nodiscard]] std::optional<Mention> mentionAt(const QString &text, qsizetype at) const;

    QHash<QString, QStringList> m_authors; ///< by name, without what does not count
    qsizetype m_longest = 0;               ///< of those
    qsizetype m_count = 0;
};

} // namespace Poemstream
