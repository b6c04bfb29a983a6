// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/poems/poemlibrary.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

class FileLibrary;

/// What was asked, what is expected of it, and the first questions that were answered otherwise.
class FindingScore final
{
public:
    FindingScore(const QString &name, double wanted) ///< per cent
        : m_name(name)
        , m_wanted(wanted)
    {}
    void add(bool isRight, const QString &question, const PoemLibrary::Answer &got);
    void print(qsizetype mostWrong = 4) const; ///< of the wrong ones

private:
    QString m_name;
    double m_wanted;
    int m_asked = 0;
    int m_right = 0;
    QStringList m_wrong;
};

/// Null where @p path is no library. @p random must outlive it.
[[nodiscard]] std::unique_ptr<FileLibrary> openFileLibrary(const QString &path, QRandomGenerator &random);

/// Waits for the answer. @p language: of the poem; empty for the question's own.
[[nodiscard]] PoemLibrary::Answer ask(PoemLibrary &library, const QString &question,
                                      const QString &language = {});

} // namespace Poemstream
