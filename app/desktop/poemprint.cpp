// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemprint.h"

#include "poemsheets.h"
#include "poemtext.h"

#include <QtCore/QFileInfo>
#include <QtPrintSupport/QPrintDialog>

#include <utility>

namespace Poemstream {

PoemPrint::PoemPrint(PastAnswer poem, QWidget &window)
    : QObject(&window)
    , m_poem(std::move(poem))
    , m_window(window)
{
    m_printer.setDocName(suggestedFileName(m_poem.heading));
    m_printer.setCreator(QStringLiteral("Poemstream"));
}

PoemPrint::~PoemPrint()
{
    delete m_dialog;
}

// The dialog takes the name of a file from the printer when it is made.
void PoemPrint::ask()
{
    auto *dialog = new QPrintDialog(&m_printer, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print"));
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this] { Q_EMIT done(print()); });
    connect(dialog, &QObject::destroyed, this, &QObject::deleteLater);
    m_dialog = dialog;
    dialog->open();
}

// The margins are ours, on any paper.
QString PoemPrint::print()
{
    m_printer.setFullPage(true);
    if (!paintSheets(m_poem.heading, m_poem.text, m_printer))
        return tr("The poem cannot be printed.");
    const QString file = m_printer.outputFileName();
    return file.isEmpty() ? tr("Sent to the printer.") : tr("Printed to %1.").arg(QFileInfo(file).fileName());
}

} // namespace Poemstream
