// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "givenfile.h"

#include <QtCore/QString>
#include <QtNetwork/QSslConfiguration>

#include <variant>

namespace Poemstream {

/// What a server shows its clients: the certificates in the PEM file @p certificates, its own first, and the
/// private key in the PEM file @p key (RSA or EC, not encrypted: nobody is there to type a passphrase). Both
/// were tried together. A QString is what is wrong, in one line for people.
[[nodiscard]] std::variant<QSslConfiguration, QString> readTls(const GivenFile &certificates,
                                                               const GivenFile &key);

} // namespace Poemstream
