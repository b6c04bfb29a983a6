// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/pastanswer.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtPrintSupport/QPrinter>

QT_BEGIN_NAMESPACE
class QPrintDialog;
class QWidget;
QT_END_NAMESPACE

namespace Poemstream {

/// Asks where a poem is to be printed, and prints it there (see PoemSheets); then deletes itself. Where there
/// is no printer, Qt's dialog offers a file.
class PoemPrint final : public QObject
{
    Q_OBJECT
public:
    /// @p window is the dialog's parent, and must outlive this.
    PoemPrint(PastAnswer poem, QWidget &window);
    ~PoemPrint() override;

    /// Comes back at once. Once.
    void ask();

Q_SIGNALS:
    void done(const QString &sentence); ///< printed or not: what became of it

private:
    [[nodiscard]] QString print();

    PastAnswer m_poem;
    QWidget &m_window;
    QPrinter m_printer;
    QPointer<QPrintDialog> m_dialog; // refers to the printer
};

} // namespace Poemstream
