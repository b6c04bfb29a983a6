// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namedbytes.h"

#include <QtCore/QTemporaryFile>

#ifdef __linux__
#include <atomic>
#include <ctime>
#include <sys/mman.h>
#include <sys/stat.h>
#endif

namespace Poemstream {

NamedBytes::NamedBytes(const QByteArray &bytes)
{
    if (keepInMemory(bytes))
        return;
    auto file = std::make_unique<QTemporaryFile>();
    if (file->open() && file->write(bytes) == bytes.size() && file->flush())
        m_name = file->fileName();
    m_file = std::move(file);
}

NamedBytes::~NamedBytes() = default;

QString NamedBytes::errorString() const
{
    return m_file->errorString();
}

#ifdef __linux__
bool NamedBytes::keepInMemory(const QByteArray &bytes)
{
    const int descriptor = ::memfd_create("poemstream", MFD_CLOEXEC);
    if (descriptor < 0)
        return false;
    auto file = std::make_unique<QFile>();
    if (!file->open(descriptor, QIODevice::ReadWrite, QFile::AutoCloseHandle) ||
        file->write(bytes) != bytes.size() || !file->flush())
        return false;
    // The next may have the same name and size: by its time, QSettings sees that it has to be read.
    static std::atomic<std::time_t> second = 0;
    const struct timespec time = {++second, 0};
    const struct timespec times[] = {time, time};
    const QString name = QStringLiteral("/proc/self/fd/%1").arg(descriptor);
    if (::futimens(descriptor, times) != 0 || !QFile::exists(name)) // no /proc
        return false;
    m_file = std::move(file);
    m_name = name;
    return true;
}
#else
bool NamedBytes::keepInMemory(const QByteArray &bytes)
{
    Q_UNUSED(bytes)
    return false;
}
#endif

} // namespace Poemstream
