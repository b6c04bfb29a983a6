// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileicons.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QFileIconProvider>

namespace Poemstream {

namespace {

/// Qt's own looks into each file of a folder for its type, and waits for ever where one is a pipe.
class FileIcons final : public QFileIconProvider
{
public:
    [[nodiscard]] QString type(const QFileInfo &info) const override { return info.suffix(); }
    [[nodiscard]] QIcon icon(const QFileInfo &info) const override
    {
        return icon(info.isDir() ? Folder : File);
    }
    using QFileIconProvider::icon;
};

} // namespace

QAbstractFileIconProvider *fileIcons()
{
    static FileIcons icons;
    return &icons;
}

} // namespace Poemstream
