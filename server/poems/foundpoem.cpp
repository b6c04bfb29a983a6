// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "foundpoem.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>
#include <array>
#include <tuple>

namespace Poemstream {

namespace {

constexpr qsizetype shortest = 20; // code points: a couplet of five
constexpr qsizetype longer = 400;
constexpr qsizetype longest = 1500;

bool isFragment(const PoemRow &row)
{
    static const std::array titles = {QStringLiteral("句"),   QStringLiteral("断句"), QStringLiteral("斷句"),
                                      QStringLiteral("残句"), QStringLiteral("殘句"), QStringLiteral("失题"),
                                      QStringLiteral("失題")};
    const QString &title = row.poem.title;
    return row.poem.length < shortest || row.poem.text.contains(u'□') ||
           std::find(titles.cbegin(), titles.cend(), title) != titles.cend();
}

} // namespace

void sortFound(QList<FoundPoem> &found)
{
    std::stable_sort(found.begin(), found.end(), [](const FoundPoem &a, const FoundPoem &b) {
        return std::tuple(a.rank, -a.score, a.row.row) < std::tuple(b.rank, -b.score, b.row.row);
    });
}

double worthOf(const PoemRow &row)
{
    double worth = 1.5 - double(bucketOfPoemRow(row.row)) / poemBuckets;
    if (isFragment(row))
        worth *= 0.4;
    if (row.poem.length > longer)
        worth *= row.poem.length > longest ? 0.4 : 0.75;
    return worth;
}

double chanceOf(const QString &foldedQuestion, const PoemRow &row)
{
    const QByteArray hash =
        QCryptographicHash::hash((foldedQuestion + row.poem.id).toUtf8(), QCryptographicHash::Sha256);
    const auto high = static_cast<quint8>(hash.at(0));
    const auto low = static_cast<quint8>(hash.at(1));
    return double(high * 256 + low) / 65535;
}

} // namespace Poemstream
