// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemarchive.h"

#include <QtCore/QFile>

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>
#include <optional>

namespace Poemstream::PoemArchive {

namespace {

struct Closer
{
    void operator()(struct archive *opened) const { archive_read_free(opened); }
};
using Archive = std::unique_ptr<struct archive, Closer>;

constexpr std::size_t blockSize = std::size_t(128) * 1024;

PoemFileError errorOf(const Archive &archive)
{
    const char *text = archive_error_string(archive.get());
    return {text ? QString::fromLocal8Bit(text).simplified() : QStringLiteral("is no archive")};
}

bool open(const Archive &archive, const QString &path)
{
    archive_read_support_filter_gzip(archive.get());
    return archive_read_open_filename(archive.get(), QFile::encodeName(path).constData(), blockSize) ==
           ARCHIVE_OK;
}

// All of the present member; std::nullopt where it has more than @p most bytes.
std::variant<QByteArray, PoemFileError> readMember(const Archive &archive, qint64 most)
{
    QByteArray bytes;
    std::array<char, blockSize> block = {};
    while (true) {
        const la_ssize_t count = archive_read_data(archive.get(), block.data(), block.size());
        if (count < 0)
            return errorOf(archive);
        if (count == 0)
            return bytes;
        bytes.append(block.data(), static_cast<qsizetype>(count));
        if (bytes.size() > most)
            return PoemFileError{QStringLiteral("larger than %1 MiB").arg(most / 1024 / 1024)};
    }
}

// What it holds is text for us only: the name decides nothing but what is read.
QString memberName(struct archive_entry *entry, const QString &path)
{
    const char *utf8 = archive_entry_pathname_utf8(entry);
    const char *raw = archive_entry_pathname(entry);
    const QString name = utf8 ? QString::fromUtf8(utf8) : QString::fromUtf8(raw ? raw : "");
    return path + u':' + name;
}

class Visit
{
public:
    Visit(const Archive &archive, const QString &path, PoemFileVisitor &visitor)
        : m_archive(archive)
        , m_path(path)
        , m_visitor(visitor)
    {}

    // False where the visitor had enough.
    bool run()
    {
        struct archive_entry *entry = nullptr;
        int status = ARCHIVE_OK;
        while ((status = archive_read_next_header(m_archive.get(), &entry)) == ARCHIVE_OK ||
               status == ARCHIVE_WARN) {
            if (archive_filter_bytes(m_archive.get(), 0) > mostArchiveSize - archive_entry_size(entry)) {
                m_visitor.fail(
                    m_path,
                    {QStringLiteral("holds more than %1 GiB").arg(mostArchiveSize / 1024 / 1024 / 1024)});
                return true;
            }
            if (!look(entry))
                return false;
        }
        if (status != ARCHIVE_EOF)
            m_visitor.fail(m_path, errorOf(m_archive));
        return true;
    }

private:
    bool look(struct archive_entry *entry)
    {
        const FoundPoemFile file{memberName(entry, m_path), archive_entry_size(entry), false};
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr ||
            !m_visitor.wants(file))
            return true;
        const auto read = readMember(m_archive, mostFileSize);
        if (const auto *bytes = std::get_if<QByteArray>(&read))
            return m_visitor.take(file, *bytes);
        m_visitor.fail(file.name, std::get<PoemFileError>(read));
        return true;
    }

    const Archive &m_archive;
    const QString &m_path;
    PoemFileVisitor &m_visitor;
};

} // namespace

bool visit(const QString &path, PoemFileVisitor &visitor)
{
    const Archive archive(archive_read_new());
    archive_read_support_format_tar(archive.get());
    if (!open(archive, path)) {
        visitor.fail(path, errorOf(archive));
        return true;
    }
    return Visit(archive, path, visitor).run();
}

std::variant<QByteArray, PoemFileError> unpack(const QString &path, qint64 most)
{
    const Archive archive(archive_read_new());
    archive_read_support_format_raw(archive.get());
    archive_read_support_format_empty(archive.get());
    struct archive_entry *entry = nullptr;
    if (!open(archive, path) || archive_read_next_header(archive.get(), &entry) != ARCHIVE_OK)
        return errorOf(archive);
    return readMember(archive, most);
}

} // namespace Poemstream::PoemArchive
