// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// emptywindow [line]: the least that a program with a window is: a QWidget as large as the program's window
// is at first; or a QLineEdit, in which a caret blinks.

#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QWidget>

#include <memory>

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const std::unique_ptr<QWidget> window(argc > 1 ? new QLineEdit : new QWidget);
    window->resize(760, 720);
    window->show();
    return QApplication::exec();
}
