// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/poemintake.h"
#include "server/poems/poemlibrary.h"

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

/// The library that a window's poems come from: the user's own, or the embedded poems where there is none.
/// Can be opened anew when poems have come in, so that nobody has to start the program again.
class LibraryAtHand final
{
    Q_DISABLE_COPY_MOVE(LibraryAtHand)
public:
    /// Says on standard error what is wrong with the user's own, should it be. @p random must outlive this.
    explicit LibraryAtHand(QRandomGenerator &random);

    [[nodiscard]] PoemLibrary &library() { return *m_library; }

    /// Gives the library as it is now to @p use, which lets go of the one before. Where it cannot be opened,
    /// all stays as it is, without a word: whoever added poems has said why.
    void openAnew(const std::function<void(PoemLibrary &library)> &use);
    /// From each end of an import on, @p first and @p others have the library as it is then. This must
    /// outlive all of them, and they go at one time.
    template <typename First, typename... Others>
    void openAnewAfter(PoemIntake &import, First &first, Others &...others)
    {
        QObject::connect(&import, &PoemIntake::ended, &first, [this, &first, &others...] {
            openAnew([&](PoemLibrary &library) {
                first.setLibrary(library);
                (others.setLibrary(library), ...);
            });
        });
    }

private:
    QRandomGenerator &m_random;
    std::unique_ptr<PoemLibrary> m_library;
};

} // namespace Poemstream
