// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importdigest.h"

#include "poemfiles.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

namespace Poemstream {

namespace {

constexpr char readerVersion = 1; // a later one reads again what an earlier one has read

} // namespace

QByteArray digestOf(const QByteArray &bytes, const QString &source, bool hasRanks)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(QByteArray(1, readerVersion));
    hash.addData(QByteArray(1, hasRanks ? 'r' : '-'));
    hash.addData(source.toUtf8());
    hash.addData(bytes);
    return hash.result();
}

QByteArray archiveDigest(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(QByteArray(1, readerVersion));
    if (!isPoemArchive(path) || !file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result();
}

} // namespace Poemstream
