// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <chrono>
#include <memory>

QT_BEGIN_NAMESPACE
class QLocalServer;
class QLocalSocket;
QT_END_NAMESPACE

namespace Poemstream {

/// Of all processes of one user that go by the same key, one is the first; the others can ask it to come to
/// the front. Two files in a folder that is this user's alone: a lock that falls with the process that holds
/// it, however that ends, and a socket that only the holder of the lock makes. Knows no window.
///
/// What comes over the socket is a word and perhaps the desktop's activation token, 512 bytes at most, within
/// two seconds, on at most 32 connections at a time; whatever else comes is dropped without an answer.
class SingleInstance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)
public:
    enum class Role {
        First,      ///< from now on others find this one
        Second,     ///< the first has been asked, and has answered
        Unanswered, ///< there is a first, but it does not answer
        Alone,      ///< not known to others, nor they to it
    };

    /// How long claim() waits for an answer.
    static constexpr std::chrono::milliseconds patience = std::chrono::seconds(2);

    /// Made if need be, with access for its owner alone, in XDG_RUNTIME_DIR or else beside other temporary
    /// files. Empty where there is none to be had that is safe: one warning says so.
    [[nodiscard]] static QString privateFolder();

    /// @p folder: a privateFolder(), or empty for none. @p key may be of any length and content, and hold no
    /// secret: names are made from its hash.
    SingleInstance(const QString &folder, const QByteArray &key, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Blocks, at most for the patience. @p activationToken: the desktop's, for the first to come to the
    /// front with; empty for none.
    [[nodiscard]] Role claim(const QByteArray &activationToken);
    /// Asks nobody: First if there is none yet, else Alone. Does not block.
    [[nodiscard]] Role claimQuietly();

Q_SIGNALS:
    /// To the first, from a process of the same user. @p activationToken: printable ASCII, or empty.
    void activationRequested(const QByteArray &activationToken);

private:
    [[nodiscard]] bool lock();
    [[nodiscard]] bool listen();
    void welcome();
    void hear(QLocalSocket &peer);

    QString m_lockPath;   // empty: no folder
    QString m_socketPath; // likewise
    int m_lock = -1;
    int m_peers = 0;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace Poemstream
