// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownpoem.h"

#include "characterconverter.h"
#include "typewriter.h"

#include <algorithm>

namespace Poemstream {

namespace {

QString sampleOf(const PoemHeading &heading)
{
    return heading.title + heading.author + heading.dynasty;
}

PoemHeading converted(const PoemHeading &heading, const CharacterConverter *converter)
{
    const auto convert = [&](const QString &words) {
        ConvertedText text;
        text.begin(converter);
        text.weigh(sampleOf(heading));
        return text.addAndFlush(words);
    };
    PoemHeading shown = heading;
    for (QString *words : {&shown.title, &shown.author, &shown.dynasty})
        *words = convert(*words);
    for (QStringList *words : {&shown.matchedWords, &shown.foundWords})
        for (QString &word : *words)
            word = convert(word);
    return shown;
}

} // namespace

ShownPoem::ShownPoem(Typewriter &typewriter, QObject *parent)
    : QObject(parent)
    , m_typewriter(typewriter)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(patience);
    connect(&m_silence, &QTimer::timeout, this, &ShownPoem::showRest);
}

void ShownPoem::setConverter(const CharacterConverter *converter)
{
    const qsizetype seen = m_converted.originalOf(m_typewriter.revealed().size());
    m_converter = converter;
    m_shownHeading = converted(m_heading, this->converter());
    beginText();
    const QString whole = m_converted.addAndFlush(m_text); // of what is held back a part was shown perhaps
    if (whole != m_typewriter.received())
        m_typewriter.replace(whole, m_converted.givenOf(seen));
}

void ShownPoem::clear()
{
    m_text.clear();
    m_isEnded = false;
    setHeading({});
    m_typewriter.clear();
}

void ShownPoem::setHeading(const PoemHeading &heading)
{
    m_heading = heading;
    m_shownHeading = converted(heading, converter());
    if (m_text.isEmpty())
        beginText();
}

void ShownPoem::append(const QString &text)
{
    if (m_isEnded)
        return;
    const QString piece = text.first(std::min(text.size(), Typewriter::maxLength - m_text.size()));
    m_text += piece;
    m_typewriter.append(m_converted.add(piece));
    if (m_converted.isHolding())
        m_silence.start();
    else
        m_silence.stop();
}

void ShownPoem::endInput()
{
    m_isEnded = true;
    showRest();
    m_typewriter.endInput();
}

void ShownPoem::reopenInput()
{
    m_isEnded = false;
    m_typewriter.reopenInput();
}

const CharacterConverter *ShownPoem::converter() const
{
    const bool isOfUse = m_converter != nullptr && m_converter->knows(m_heading.language);
    return isOfUse ? m_converter : nullptr;
}

void ShownPoem::beginText()
{
    m_silence.stop();
    m_converted.begin(converter());
    m_converted.weigh(sampleOf(m_heading));
}

void ShownPoem::showRest()
{
    m_silence.stop();
    m_typewriter.append(m_converted.flush());
}

} // namespace Poemstream
