// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QLockFile;
QT_END_NAMESPACE

namespace Poemstream {

/// A file that holds a draft, for as long as this lives for nobody else: a lock beside it tells other windows
/// and other processes, and falls with the process that holds it, however that ends. Who finds @p path taken
/// gets the same name with a number, so that no window ever writes over another one's draft; a draft that was
/// left behind is taken up before an empty place. Where nothing can be written, read() gives nothing and
/// write() does nothing: one warning tells why.
class DraftFile final
{
    Q_DISABLE_COPY_MOVE(DraftFile)
public:
    /// Makes the folder of @p path if need be.
    explicit DraftFile(const QString &path);
    ~DraftFile();

    [[nodiscard]] QString path() const { return m_path; } ///< empty if there is none to be had
    [[nodiscard]] QString read()
        const; ///< empty without a file; of a larger one than we write, the beginning
    /// Replaces the file as a whole, readable by its owner alone. Without text there is no file.
    void write(const QString &text);

private:
    [[nodiscard]] bool claim(const QString &path);
    void warn(const QString &why);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    bool m_hasWarned = false;
};

} // namespace Poemstream
