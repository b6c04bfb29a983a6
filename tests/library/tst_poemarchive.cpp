// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/poemfiles.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <archive.h>
#include <archive_entry.h>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class Notes final : public PoemFileVisitor
{
public:
    bool wants(const FoundPoemFile &file) override { return !file.name.endsWith(u"unwanted"_s); }
    bool take(const FoundPoemFile &file, const QByteArray &bytes) override
    {
        taken += file.name;
        contents += bytes;
        return taken.size() < enough;
    }
    void fail(const QString &name, const PoemFileError &error) override
    {
        failed += name + u": " + error.text;
    }

    QStringList taken;
    QList<QByteArray> contents;
    QStringList failed;
    qsizetype enough = 1000;
};

class ArchiveWriter final
{
    Q_DISABLE_COPY_MOVE(ArchiveWriter)
public:
    explicit ArchiveWriter(const QString &path, bool isRaw = false)
    {
        archive_write_add_filter_gzip(m_archive);
        isRaw ? archive_write_set_format_raw(m_archive) : archive_write_set_format_pax_restricted(m_archive);
        archive_write_open_filename(m_archive, QFile::encodeName(path).constData());
    }
    ~ArchiveWriter() { archive_write_free(m_archive); }

    void add(const QByteArray &name, const QByteArray &bytes, mode_t type = AE_IFREG,
             const char *link = nullptr)
    {
        struct archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_filetype(entry, type);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, bytes.size());
        if (link && type == AE_IFLNK)
            archive_entry_set_symlink(entry, link);
        else if (link)
            archive_entry_set_hardlink(entry, link);
        archive_write_header(m_archive, entry);
        archive_write_data(m_archive, bytes.constData(), static_cast<size_t>(bytes.size()));
        archive_entry_free(entry);
    }

private:
    struct archive *m_archive = archive_write_new();
};

class TestPoemArchive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void filesBelowAFolderComeInOrder();
    void linksInAFolderAreLeftOut();
    void anArchiveIsRead();
    void hostileMembersAreOnlyText();
    void aPackedFileIsUnpacked();
    void whatIsTooLargeFailsAlone();
    void aPackedBombFails();
    void aCutOffArchiveIsTold();
    void whatIsNoArchiveIsTold();
    void whatIsMissingIsTold();
    void aVisitorMayHaveEnough();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPoemArchive::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestPoemArchive::write(const QString &name, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(path(name)).absolutePath());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestPoemArchive::filesBelowAFolderComeInOrder()
{
    for (const QString &name : {u"in/b/2"_s, u"in/a"_s, u"in/b/1"_s, u"in/unwanted"_s})
        write(name, name.toUtf8());
    Notes notes;
    visitPoemFiles(path(u"in"_s), notes);
    QCOMPARE(notes.contents, QList<QByteArray>({"in/a", "in/b/1", "in/b/2"}));
    QVERIFY(notes.failed.isEmpty());
}

void TestPoemArchive::linksInAFolderAreLeftOut()
{
    write(u"secret"_s, "secret");
    write(u"in/a"_s, "a");
    QVERIFY(QFile::link(path(u"secret"_s), path(u"in/link"_s)));
    QVERIFY(QFile::link(path(u"in"_s), path(u"in/loop"_s)));
    Notes notes;
    visitPoemFiles(path(u"in"_s), notes);
    QCOMPARE(notes.contents, QList<QByteArray>{"a"});
}

void TestPoemArchive::anArchiveIsRead()
{
    {
        ArchiveWriter archive(path(u"a.tgz"_s));
        archive.add("package/b", "one");
        archive.add("package/unwanted", "two");
        archive.add(QByteArray("package/唐.json"), "three");
    }
    Notes notes;
    visitPoemFiles(path(u"a.tgz"_s), notes);
    QCOMPARE(notes.taken, QStringList({path(u"a.tgz:package/b"_s), path(u"a.tgz:package/唐.json"_s)}));
    QCOMPARE(notes.contents, QList<QByteArray>({"one", "three"}));
    QVERIFY(notes.failed.isEmpty());
}

void TestPoemArchive::hostileMembersAreOnlyText()
{
    {
        ArchiveWriter archive(path(u"a.tgz"_s));
        archive.add("../../outside", "outside");
        archive.add("/tmp/absolute", "absolute");
        archive.add("link", {}, AE_IFLNK, "/etc/passwd");
        archive.add("hard", {}, AE_IFREG, "/etc/passwd");
        archive.add("device", {}, AE_IFBLK);
        archive.add("pipe", {}, AE_IFIFO);
        archive.add("folder/", {}, AE_IFDIR);
    }
    const QStringList before = QDir(m_folder->path()).entryList();
    Notes notes;
    visitPoemFiles(path(u"a.tgz"_s), notes);
    QCOMPARE(notes.contents, QList<QByteArray>({"outside", "absolute"}));
    QCOMPARE(QDir(m_folder->path()).entryList(), before);
    QVERIFY(!QFileInfo::exists(u"/tmp/absolute"_s));
}

void TestPoemArchive::aPackedFileIsUnpacked()
{
    ArchiveWriter(path(u"a.json.gz"_s), true).add("a", "[1]");
    Notes notes;
    visitPoemFiles(path(u"a.json.gz"_s), notes);
    QCOMPARE(notes.contents, QList<QByteArray>{"[1]"});
}

void TestPoemArchive::whatIsTooLargeFailsAlone()
{
    {
        ArchiveWriter archive(path(u"a.tgz"_s));
        archive.add("large", QByteArray(mostFileSize + 1, 'x'));
        archive.add("small", "small");
    }
    Notes notes;
    visitPoemFiles(path(u"a.tgz"_s), notes);
    QCOMPARE(notes.contents, QList<QByteArray>{"small"});
    QCOMPARE(notes.failed, QStringList{path(u"a.tgz:large: larger than 64 MiB"_s)});
}

void TestPoemArchive::aPackedBombFails()
{
    ArchiveWriter(path(u"a.json.gz"_s), true).add("a", QByteArray(mostFileSize + 1, 'x'));
    Notes notes;
    visitPoemFiles(path(u"a.json.gz"_s), notes);
    QVERIFY(notes.taken.isEmpty());
    QCOMPARE(notes.failed, QStringList{path(u"a.json.gz: larger than 64 MiB"_s)});
}

void TestPoemArchive::aCutOffArchiveIsTold()
{
    QByteArray noise(200'000, Qt::Uninitialized);
    QRandomGenerator random(1);
    std::generate(noise.begin(), noise.end(), [&] { return static_cast<char>(random.generate()); });
    {
        ArchiveWriter archive(path(u"a.tgz"_s));
        archive.add("whole", "whole");
        archive.add("cut", noise);
    }
    QFile file(path(u"a.tgz"_s));
    QVERIFY(file.resize(file.size() / 2));
    Notes notes;
    visitPoemFiles(file.fileName(), notes);
    QCOMPARE(notes.contents, QList<QByteArray>{"whole"});
    QVERIFY(!notes.failed.isEmpty());
    QVERIFY2(notes.failed.first().startsWith(path(u"a.tgz:cut: "_s)), qPrintable(notes.failed.first()));
}

void TestPoemArchive::whatIsNoArchiveIsTold()
{
    write(u"a.tgz"_s, "no archive at all");
    Notes notes;
    visitPoemFiles(path(u"a.tgz"_s), notes);
    QCOMPARE(notes.failed.size(), 1);
    QVERIFY(notes.failed.first().startsWith(path(u"a.tgz: "_s)));
}

void TestPoemArchive::whatIsMissingIsTold()
{
    Notes notes;
    visitPoemFiles(path(u"nowhere"_s), notes);
    QCOMPARE(notes.failed, QStringList{path(u"nowhere: no such file"_s)});
}

void TestPoemArchive::aVisitorMayHaveEnough()
{
    for (const QString &name : {u"in/1"_s, u"in/2"_s})
        write(name, "x");
    {
        ArchiveWriter archive(path(u"a.tgz"_s));
        archive.add("1", "x");
        archive.add("2", "x");
    }
    for (const QString &name : {u"in"_s, u"a.tgz"_s}) {
        Notes notes;
        notes.enough = 1;
        visitPoemFiles(path(name), notes);
        QCOMPARE(notes.taken.size(), 1);
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestPoemArchive)
#include "tst_poemarchive.moc"
