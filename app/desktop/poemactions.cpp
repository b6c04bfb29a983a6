// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemactions.h"

#include "fileicons.h"
#include "mainmenu.h"
#include "poemcard.h"
#include "poempdf.h"
#include "poemprint.h"
#include "poemtext.h"
#include "savedfile.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>

namespace Poemstream {

PoemActions::PoemActions(MainMenu &menu, Poem poem, QWidget &window)
    : QObject(&window)
    , m_poem(std::move(poem))
    , m_window(window)
{
    m_actions = {
        menu.add(QStringLiteral("copyPoem"), tr("&Copy Poem"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C},
                 [this] { copy(); }),
        menu.add(QStringLiteral("copyPicture"), tr("Copy as P&icture"), {Qt::CTRL | Qt::SHIFT | Qt::Key_I},
                 [this] { copyAsPicture(); }),
        menu.add(QStringLiteral("saveText"), tr("&Save as Text…"), {QKeySequence::Save},
                 [this] { saveAsText(); }),
        menu.add(QStringLiteral("savePicture"), tr("Save as Pictur&e…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S},
                 [this] { saveAsPicture(); }),
        menu.add(QStringLiteral("savePdf"), tr("Save as P&DF…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_D},
                 [this] { saveAsPdf(); }),
        menu.add(QStringLiteral("print"), tr("P&rint…"), {QKeySequence::Print}, [this] { print(); }),
    };
    setEnabled(false);
}

void PoemActions::setEnabled(bool isEnabled)
{
    for (QAction *action : m_actions)
        action->setEnabled(isEnabled);
}

void PoemActions::copy()
{
    const PastAnswer poem = m_poem();
    QGuiApplication::clipboard()->setText(poemAsText(poem.heading, poem.text));
    Q_EMIT done(tr("Copied."));
}

void PoemActions::copyAsPicture()
{
    const QImage image = picture(m_poem());
    if (image.isNull())
        return;
    QGuiApplication::clipboard()->setImage(image);
    Q_EMIT done(tr("Copied as a picture."));
}

void PoemActions::saveAsText()
{
    askForFile(tr("Save as Text"), QStringLiteral("txt"), tr("Text (*.txt);;Markdown (*.md)"),
               [](const QString &path, const PastAnswer &poem) {
                   const bool isMarkdown = path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive);
                   const QString text = isMarkdown ? poemAsMarkdown(poem.heading, poem.text)
                                                   : poemAsText(poem.heading, poem.text);
                   return text.toUtf8();
               });
}

void PoemActions::saveAsPicture()
{
    const QImage image = picture(m_poem());
    if (image.isNull())
        return;
    askForFile(tr("Save as Picture"), QStringLiteral("png"), tr("Picture (*.png)"),
               [image](const QString &, const PastAnswer &) {
                   QByteArray content;
                   QBuffer buffer(&content);
                   image.save(&buffer, "PNG");
                   return content;
               });
}

void PoemActions::saveAsPdf()
{
    askForFile(tr("Save as PDF"), QStringLiteral("pdf"), tr("PDF (*.pdf)"),
               [](const QString &, const PastAnswer &poem) {
                   return poemAsPdf(poem.heading, poem.text, paperOf(QLocale::system()));
               });
}

void PoemActions::print()
{
    auto *print = new PoemPrint(m_poem(), m_window);
    connect(print, &PoemPrint::done, this, &PoemActions::done);
    print->ask();
}

// Null, and that is told, where it would be too long.
QImage PoemActions::picture(const PastAnswer &poem)
{
    QImage image = PoemCard(poem.heading, poem.text).picture(cardColors(m_window.palette()));
    if (image.isNull())
        Q_EMIT done(tr("This poem is too long for a picture. A PDF holds all of it."));
    return image;
}

void PoemActions::askForFile(const QString &title, const QString &ending, const QString &kinds,
                             const Content &content)
{
    const PastAnswer poem = m_poem();
    const bool isPicture = ending == QLatin1String("png");
    const QString folder = QStandardPaths::writableLocation(isPicture ? QStandardPaths::PicturesLocation
                                                                      : QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&m_window, title, folder, kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setIconProvider(fileIcons());
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(suggestedFileName(poem.heading) + u'.' + ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this, poem, content](const QString &path) {
        const QByteArray bytes = content(path, poem);
        tell(path, bytes.isEmpty() ? tr("there is not enough memory") : saveFile(path, bytes));
    });
    dialog->open();
}

void PoemActions::tell(const QString &path, const QString &problem)
{
    const QString shown = QDir::toNativeSeparators(path);
    Q_EMIT done(problem.isEmpty() ? tr("Saved as %1.").arg(QFileInfo(path).fileName())
                                  : tr("%1 cannot be saved: %2").arg(shown, problem));
}

} // namespace Poemstream
