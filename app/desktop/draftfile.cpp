// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draftfile.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>
#include <QtCore/QSaveFile>
#include <QtCore/QStringList>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Poemstream {

namespace {

constexpr int mostPlaces = 16;
constexpr qint64 largestFile = 64 * 1024; // bytes

// Those that hold a draft first: whoever left one wants it back.
QStringList placesFor(const QString &path)
{
    QStringList places(path);
    for (int i = 2; i <= mostPlaces; ++i)
        places.append(path + u'-' + QString::number(i));
    std::stable_partition(places.begin(), places.end(),
                          [](const QString &place) { return QFileInfo::exists(place); });
    return places;
}

} // namespace

DraftFile::DraftFile(const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    for (const QString &place : placesFor(path))
        if (m_hasWarned || claim(place))
            return;
    warn(QStringLiteral("too many windows"));
}

DraftFile::~DraftFile() = default;

QString DraftFile::read() const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.read(largestFile));
}

void DraftFile::write(const QString &text)
{
    if (m_path.isEmpty())
        return;
    if (text.isEmpty()) {
        QFile file(m_path);
        if (!file.remove() && file.exists())
            warn(file.errorString());
        return;
    }
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(text.toUtf8());
    }
    if (!file.commit())
        warn(file.errorString());
}

bool DraftFile::claim(const QString &path)
{
    using namespace std::chrono_literals;
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0ms); // a window may stay open for weeks; only its end frees the draft
    if (!lock->tryLock(0ms)) {
        if (lock->error() != QLockFile::LockFailedError)
            warn(QStringLiteral("cannot lock ") + path);
        return false;
    }
    m_lock = std::move(lock);
    m_path = path;
    return true;
}

void DraftFile::warn(const QString &why)
{
    if (!std::exchange(m_hasWarned, true))
        qWarning("the unsent question is not kept: %ls", qUtf16Printable(why));
}

} // namespace Poemstream
