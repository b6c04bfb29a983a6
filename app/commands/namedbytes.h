// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QFile>
#include <QtCore/QString>

#include <memory>

namespace Poemstream {

/// Bytes that have a file's name for as long as this is there, for code that reads nothing but files. On
/// Linux they lie in memory, so that nothing has to be writable; elsewhere in a temporary file.
class NamedBytes final
{
    Q_DISABLE_COPY_MOVE(NamedBytes)
public:
    explicit NamedBytes(const QByteArray &bytes);
    ~NamedBytes();

    [[nodiscard]] QString name() const { return m_name; } ///< empty where there is no place for them
    [[nodiscard]] QString errorString() const;            ///< why not

private:
    [[nodiscard]] bool keepInMemory(const QByteArray &bytes);

    std::unique_ptr<QFile> m_file;
    QString m_name;
};

} // namespace Poemstream
