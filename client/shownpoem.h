// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "convertedtext.h"
#include "poemheading.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

namespace Poemstream {

class Typewriter;

/// One poem at a time: keeps it as it came, and has it typed in the characters that the reader wants. What
/// counts, as the place where it is gone on from, and what is kept goes by the one; what is seen is the
/// other. On one thread.
class ShownPoem final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShownPoem)
public:
    /// How long the reader is kept waiting for the rest of a phrase that has come in part (see
    /// ConvertedText).
    static constexpr std::chrono::milliseconds patience{1000};

    /// @p typewriter must outlive it.
    explicit ShownPoem(Typewriter &typewriter, QObject *parent = nullptr);

    /// Shows what is there in other characters, as far as it was shown before, and so all that comes. It must
    /// outlive this, or be replaced before; null, as at first: as it came.
    void setConverter(const CharacterConverter *converter);

    void clear();
    /// Before the text: it tells the language.
    void setHeading(const PoemHeading &heading);
    /// Ignored after endInput(), until clear() or reopenInput(). Beyond Typewriter::maxLength it is dropped.
    void append(const QString &text);
    void endInput();
    void reopenInput();

    /// As they came.
    [[nodiscard]] const PoemHeading &heading() const { return m_heading; }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// In the characters that the reader wants. The text's are the typewriter's.
    [[nodiscard]] const PoemHeading &shownHeading() const { return m_shownHeading; }

private:
    [[nodiscard]] const CharacterConverter *converter() const; // for this poem
    void beginText();
    void showRest();

    Typewriter &m_typewriter;
    const CharacterConverter *m_converter = nullptr;
    PoemHeading m_heading;
    PoemHeading m_shownHeading;
    QString m_text;
    ConvertedText m_converted;
    QTimer m_silence{this};
    bool m_isEnded = false;
};

} // namespace Poemstream
