// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingscore.h"

#include "server/poems/filelibrary.h"

#include <QtCore/QEventLoop>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace Poemstream {

void FindingScore::add(bool isRight, const QString &question, const PoemLibrary::Answer &got)
{
    ++m_asked;
    m_right += isRight ? 1 : 0;
    if (!isRight)
        m_wrong += QStringLiteral("%1 -> %2 %3 (%4 %5)")
                       .arg(question, got.poem.author, got.poem.title, toString(got.match.kind),
                            got.match.theme + u' ' + got.match.words.join(u'/'));
}

void FindingScore::print(qsizetype mostWrong) const
{
    std::printf("  %-50s %4d of %4d  %5.1f %%   (wanted: %.0f %%)\n", qPrintable(m_name), m_right, m_asked,
                100.0 * m_right / std::max(m_asked, 1), m_wanted);
    for (const QString &wrong : m_wrong.mid(0, mostWrong))
        std::printf("      %s\n", qPrintable(wrong));
}

std::unique_ptr<FileLibrary> openFileLibrary(const QString &path, QRandomGenerator &random)
{
    auto opened = FileLibrary::open(path, random);
    if (auto *library = std::get_if<std::unique_ptr<FileLibrary>>(&opened))
        return std::move(*library);
    return nullptr;
}

PoemLibrary::Answer ask(PoemLibrary &library, const QString &question, const QString &language)
{
    QEventLoop loop;
    std::optional<PoemLibrary::Answer> result; // at once, where it is remembered
    library.answer({question, language}, loop, [&](const PoemLibrary::Answer &answer) {
        result = answer;
        loop.quit();
    });
    if (!result)
        loop.exec();
    return *result;
}

} // namespace Poemstream
