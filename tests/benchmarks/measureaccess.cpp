// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What knowing one token among many costs at each request, beside digesting all of them, which it would cost
// if their digests were not kept. The least of a hundred turns.

#include "server/access.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <limits>

using namespace Poemstream;

namespace {

template <typename Work>
double leastMicroseconds(const Work &work)
{
    qint64 least = std::numeric_limits<qint64>::max();
    QElapsedTimer clock;
    for (int turn = 0; turn < 100; ++turn) {
        clock.start();
        work();
        least = std::min(least, clock.nsecsElapsed());
    }
    return double(least) / 1000;
}

void measure(int count)
{
    Access::Policy policy;
    for (int i = 0; i < count; ++i)
        policy.tokens.append({"token" + QByteArray::number(i), {}, {}});
    const Access access(policy);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    int known = 0;
    const double check = leastMicroseconds([&] {
        known += access.check({"Bearer token0", {}, {}, {}}, now).verdict == Access::Verdict::Granted ? 1 : 0;
    });
    qsizetype bytes = 0;
    const double digests = leastMicroseconds([&] {
        for (const AccessToken &token : policy.tokens)
            bytes += QCryptographicHash::hash(token.secret, QCryptographicHash::Sha256).size();
    });
    std::printf("%6d tokens   a check %8.1f us   their digests %8.1f us%s\n", count, check, digests,
                known > 0 && bytes > 0 ? "" : "   (none known)");
}

} // namespace

int main()
{
    for (const int count : {1, 100, 10'000})
        measure(count);
    return 0;
}
