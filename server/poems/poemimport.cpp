// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemimport.h"

#include "collectionset.h"
#include "importdigest.h"
#include "poemfilereading.h"
#include "poemsurvey.h"
#include "poemwriter.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>

#include <algorithm>
#include <list>
#include <utility>

namespace Poemstream {

namespace {

using Content = CollectionSet::Content;

constexpr QLatin1String ourPoems(":/poemstream/poems");
constexpr QLatin1String ourSource("Poemstream");
constexpr qsizetype mostFailures = 100;
constexpr qsizetype mostPutOff = qsizetype(64) * 1024 * 1024; // bytes

} // namespace

/// One path's way into the library.
class PoemImport::Visit final : public PoemFileVisitor
{
public:
    Visit(PoemImport &import, PoemWriter &writer, const QString &path)
        : m_import(import)
        , m_writer(writer)
        , m_popularity(writer.fold())
    {
        m_report.path = path;
    }

    /// The first look, before anything is read.
    void survey()
    {
        m_digest = archiveDigest(m_report.path);
        if (isKnown())
            return;
        PoemSurvey survey(m_popularity, m_import.m_isStopped);
        visitPoemFiles(m_report.path, survey);
        m_hasRanks = survey.hasRanks();
        m_size = survey.size();
    }
    [[nodiscard]] qint64 size() const { return m_size; } ///< bytes that read() will count as done

    /// False where the library fails, or it was told to stop.
    [[nodiscard]] bool read()
    {
        if (isKnown()) {
            m_report.filesKnown = 1;
            m_import.m_bytesDone += m_size;
            return true;
        }
        visitPoemFiles(m_report.path, *this);
        takePutOff();
        const bool isWhole = !m_hasFailed && !m_import.m_isStopped;
        if (isWhole && !m_digest.isEmpty() && m_report.filesFailed == 0)
            m_writer.setImported(m_digest, m_report.path);
        return isWhole;
    }

    [[nodiscard]] bool wants(const FoundPoemFile &file) override
    {
        if (m_import.m_isStopped || (!file.isNamed && !mayHavePoems(file.name)))
            return false;
        const Content content = collectionSetOf(file.name).content;
        const bool isWanted = content == Content::Poems || content == Content::Prose;
        if (!isWanted && file.isNamed)
            fail(file.name, {QStringLiteral("no poems are in such a file")});
        return isWanted;
    }

    [[nodiscard]] bool take(const FoundPoemFile &file, const QByteArray &bytes) override
    {
        const CollectionSet set = collectionSetOf(file.name);
        if (set.isSecondary && m_sizePutOff < mostPutOff) {
            m_putOff += {file, bytes};
            m_sizePutOff += bytes.size();
            return !m_import.m_isStopped;
        }
        return takeNow(file, bytes, set);
    }

    void fail(const QString &name, const PoemFileError &error) override
    {
        ++m_report.filesFailed;
        if (m_report.failures.size() < mostFailures)
            m_report.failures += {name, error.text};
    }

    [[nodiscard]] const PoemImportReport &report() const { return m_report; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; } ///< the library has

private:
    [[nodiscard]] bool isKnown() const { return !m_digest.isEmpty() && m_writer.isImported(m_digest); }
    [[nodiscard]] bool isOurs() const { return m_report.path == ourPoems; }

    // The first edition of a poem is the one that is found: secondary sets come last, wherever they lie.
    void takePutOff()
    {
        while (!m_putOff.isEmpty() && !m_hasFailed && !m_import.m_isStopped) {
            const auto [file, bytes] = m_putOff.takeFirst();
            static_cast<void>(takeNow(file, bytes, collectionSetOf(file.name)));
        }
    }

    bool takeNow(const FoundPoemFile &file, const QByteArray &bytes, const CollectionSet &set)
    {
        const QByteArray digest = digestOf(bytes, set.source, m_hasRanks);
        if (m_writer.isImported(digest))
            ++m_report.filesKnown;
        else
            readFile(file, bytes, set, digest);
        m_import.m_bytesDone += file.size;
        m_hasFailed = m_writer.isFull() && !m_writer.flush();
        return !m_hasFailed && !m_import.m_isStopped;
    }

    void readFile(const FoundPoemFile &file, const QByteArray &bytes, const CollectionSet &set,
                  const QByteArray &digest)
    {
        const QString name = isOurs() ? QString(ourSource) : QFileInfo(file.name).fileName();
        const auto result = readPoemFile(bytes, name, set);
        const auto *reading = std::get_if<PoemReading>(&result);
        if (reading && (file.isNamed || !reading->poems.isEmpty() || !reading->noise.isEmpty()))
            keep(*reading, set, digest, file.name);
        else if (!reading && (file.isNamed || file.name.contains(QLatin1String(".json"))))
            fail(file.name, std::get<PoemFileError>(result)); // else it is some other file
    }

    void keep(const PoemReading &reading, const CollectionSet &set, const QByteArray &digest,
              const QString &name)
    {
        QList<int> buckets;
        for (const Poem &poem : reading.poems) {
            const int bucket = m_popularity.bucketOf(poem, set.isAnthology);
            buckets += set.source.isEmpty() ? std::min(bucket, Popularity::ofOurs) : bucket;
        }
        const PoemWriter::Added added = m_writer.add(reading.poems, buckets);
        m_writer.setImported(digest, name);
        m_report.added += added.poems;
        m_report.doubles += added.doubles;
        for (auto noise = reading.noise.cbegin(); noise != reading.noise.cend(); ++noise)
            m_report.noise[noise.key()] += noise.value();
        if (!isOurs())
            m_import.m_poems += reading.poems.size();
    }

    PoemImport &m_import;
    PoemWriter &m_writer;
    Popularity m_popularity;
    PoemImportReport m_report;
    QList<std::pair<FoundPoemFile, QByteArray>> m_putOff;
    qsizetype m_sizePutOff = 0;
    QByteArray m_digest; // of the path, should it be an archive
    qint64 m_size = 0;
    bool m_hasRanks = false;
    bool m_hasFailed = false;
};

// All paths are surveyed before the first is read, so that it is known how much there is to do.
PoemImport::Result PoemImport::readAll(PoemWriter &writer, const QStringList &paths)
{
    std::list<Visit> visits;
    qint64 size = 0;
    for (const QString &path : paths) {
        visits.emplace_back(*this, writer, path).survey();
        size += visits.back().size();
    }
    m_time.start();
    m_bytesInAll = size; // from here on others look at the time
    Result result{.hasFold = writer.hasFold()};
    for (; !visits.empty(); visits.pop_front()) {
        Visit &visit = visits.front();
        const bool isDone = visit.read();
        if (visit.report().path != ourPoems)
            result.reports += visit.report();
        if (visit.hasFailed()) // nothing of what waits is tried again
            result.error = writer.error();
        if (!isDone)
            break;
    }
    return result;
}

PoemImport::Result PoemImport::run(const QStringList &paths)
{
    using Kind = PoemStoreError::Kind;
    QDir().mkpath(QFileInfo(m_library).absolutePath());
    QLockFile lock(m_library + QLatin1String(".lock"));
    lock.setStaleLockTime(0); // only where its owner has died
    if (!lock.tryLock())
        return {.error = PoemStoreError{lock.error() == QLockFile::LockFailedError ? Kind::Busy
                                                                                   : Kind::CannotWrite}};
    auto opened = PoemDatabase::open(m_library, PoemDatabase::Use::Write);
    if (const auto *error = std::get_if<PoemStoreError>(&opened))
        return {.error = *error};
    auto &database = *std::get<std::unique_ptr<PoemDatabase>>(opened);
    PoemWriter writer(database);
    if (!writer.begin())
        return {.error = writer.error()};
    Result result = readAll(writer, QStringList(ourPoems) + paths);
    if (result.error)
        return result;
    result.isStopped = m_isStopped;
    if (!writer.flush() || !database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")))
        result.error = writer.error();
    return result;
}

PoemImport::Progress PoemImport::progress() const
{
    const qint64 bytesInAll = m_bytesInAll;
    return {m_bytesDone, bytesInAll, m_poems,
            std::chrono::milliseconds(bytesInAll > 0 ? m_time.elapsed() : 0)};
}

} // namespace Poemstream
