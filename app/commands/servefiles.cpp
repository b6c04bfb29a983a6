// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servefiles.h"

#include "app/console.h"
#include "boundedfile.h"
#include "server/poems/memorylibrary.h"
#include "servetls.h"
#include "userlibrary.h"

namespace Poemstream {

namespace {

constexpr int mostMiB = 16; // more than a hundred thousand tokens

} // namespace

std::variant<QList<AccessToken>, QString> readTokens(const GivenFile &given)
{
    const QString start = given.label + QStringLiteral(": ") + given.path + QStringLiteral(": ");
    const auto bytes = readBoundedFile(given.path, mostMiB);
    if (const auto *problem = std::get_if<QString>(&bytes))
        return QString(start + *problem);
    auto read = readTokenFile(std::get<QByteArray>(bytes));
    if (const auto *error = std::get_if<TokenFileError>(&read))
        return QString(start + error->text);
    return std::get<QList<AccessToken>>(std::move(read));
}

ServedFiles::ServedFiles(const ServeOptions &options, QRandomGenerator &random)
    : m_options(options)
    , m_random(random)
{}

std::optional<QString> ServedFiles::readPoems()
{
    if (m_options.poems.isEmpty()) {
        m_library = libraryAtHand(m_random);
        return std::nullopt;
    }
    auto read = readLibrary();
    if (const auto *problem = std::get_if<QString>(&read))
        return *problem;
    m_library = std::get<Library>(std::move(read));
    return std::nullopt;
}

QStringList ServedFiles::check() const
{
    QStringList problems;
    if (!m_options.poems.isEmpty() && !m_options.poems.contains(QString())) {
        const auto read = readLibrary();
        if (const auto *problem = std::get_if<QString>(&read))
            problems += *problem;
    }
    if (!m_options.tlsCertificates.path.isEmpty() && !m_options.tlsKey.path.isEmpty()) {
        const auto tls = Poemstream::readTls(m_options.tlsCertificates, m_options.tlsKey);
        if (const auto *problem = std::get_if<QString>(&tls))
            problems += *problem;
    }
    return problems;
}

std::optional<QString> ServedFiles::readTls(PoemServer &server) const
{
    if (m_options.tlsCertificates.path.isEmpty())
        return std::nullopt;
    const auto tls = Poemstream::readTls(m_options.tlsCertificates, m_options.tlsKey);
    if (const auto *problem = std::get_if<QString>(&tls))
        return *problem;
    server.setTls(std::get<QSslConfiguration>(tls));
    return std::nullopt;
}

std::optional<QString> ServedFiles::readAgain(PoemServer &server)
{
    QList<AccessToken> tokens;
    if (!m_options.tokenFile.path.isEmpty()) {
        auto read = readTokens(m_options.tokenFile);
        if (const auto *problem = std::get_if<QString>(&read))
            return *problem;
        tokens = std::get<QList<AccessToken>>(std::move(read));
    }
    auto read = readLibrary();
    if (const auto *problem = std::get_if<QString>(&read))
        return *problem;
    auto library = std::get<Library>(std::move(read));
    if (const auto problem = readTls(server)) // last of what may fail
        return problem;
    server.setTokens(tokens);
    server.setLibrary(*library);
    m_library = std::move(library); // only now: the server let go of the one before
    return std::nullopt;
}

std::variant<ServedFiles::Library, QString> ServedFiles::readLibrary() const
{
    if (m_options.poems.isEmpty())
        return openUserLibrary(m_random);
    auto read = readGivenPoems();
    if (auto *problem = std::get_if<QString>(&read); problem && !m_options.poemsLabel.startsWith(u'-'))
        *problem =
            m_options.poemsLabel + QStringLiteral(": ") + *problem; // not before the eyes of who starts it
    return read;
}

std::variant<ServedFiles::Library, QString> ServedFiles::readGivenPoems() const
{
    if (m_options.poems.size() == 1 && isLibraryFile(m_options.poems.first()))
        return openLibrary(m_options.poems.first(), m_random);
    auto read = MemoryLibrary::fromPaths(m_options.poems, m_random);
    if (const auto *error = std::get_if<PoemFileError>(&read))
        return error->text;
    return std::get<std::unique_ptr<MemoryLibrary>>(std::move(read));
}

} // namespace Poemstream
