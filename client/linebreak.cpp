// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linebreak.h"

#include <QtCore/QTextBoundaryFinder>

namespace Poemstream {

// A break before a single character and its marks is not yet certain: "$|(" turns into "$(5", which is kept
// together.
qsizetype lastLineBreak(QStringView text)
{
    QTextBoundaryFinder lines(QTextBoundaryFinder::Line, text.data(), text.size());
    lines.toEnd();
    while (lines.toPreviousBoundary() > 0) {
        const QStringView rest = text.sliced(lines.position());
        QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, rest.data(), rest.size());
        if (clusters.toNextBoundary() < rest.size())
            return lines.position();
    }
    return 0;
}

} // namespace Poemstream
