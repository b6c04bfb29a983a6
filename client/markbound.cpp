// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markbound.h"

namespace Poemstream {

namespace {

bool isPair(QStringView text)
{
    return text.size() > 1 && text.at(0).isHighSurrogate() && text.at(1).isLowSurrogate();
}

bool isMark(QStringView character)
{
    return character.size() == 1 ? character.front().isMark()
                                 : QChar::isMark(QChar::surrogateToUcs4(character.at(0), character.at(1)));
}

} // namespace

QString MarkBound::pass(QStringView text)
{
    QString passed;
    passed.reserve(text.size());
    while (!text.isEmpty()) {
        const QStringView character = text.first(isPair(text) ? 2 : 1);
        m_marks = isMark(character) ? m_marks + 1 : 0;
        if (m_marks <= mostMarks)
            passed.append(character);
        text = text.sliced(character.size());
    }
    return passed;
}

} // namespace Poemstream
