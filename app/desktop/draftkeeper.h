// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "draftfile.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

namespace Poemstream {

/// Keeps what somebody is writing, so that not even a kill takes it: on disk half a second after it was typed
/// at the latest, and while typing goes on as well. Knows no widget.
class DraftKeeper final : public QObject
{
    Q_OBJECT
public:
    /// From a change to the file; changes in between go with it.
    static constexpr std::chrono::milliseconds delay{400};

    /// @p path is a DraftFile's.
    explicit DraftKeeper(const QString &path, QObject *parent = nullptr);
    ~DraftKeeper() override; ///< saves

    /// The draft as it stands: at first what was left behind the last time.
    [[nodiscard]] QString text() const { return m_text; }
    /// The draft is @p text now. Without text the file goes at once, so that nothing comes back that was
    /// sent.
    void note(const QString &text);
    /// Writes now what still waits.
    void save();

private:
    DraftFile m_file;
    QString m_text;
    QTimer m_untilSaving;
};

} // namespace Poemstream
