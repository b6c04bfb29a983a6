// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamscript.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace {

void appendChunk(std::string &bytes, const std::string &chunk)
{
    std::array<char, 20> size = {};
    bytes.append(size.data(), std::size_t(std::snprintf(size.data(), size.size(), "%zx\r\n", chunk.size())));
    bytes.append(chunk).append("\r\n");
}

} // namespace

std::optional<StreamScript> readStreamScript(const char *file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream read;
    read << stream.rdbuf();
    const std::string events = read.str();
    StreamScript script;
    script.bytes = "HTTP/1.1 200 OK\r\n"
                   "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"
                   "Content-Type: text/event-stream\r\n"
                   "Cache-Control: no-cache, no-transform\r\n"
                   "X-Accel-Buffering: no\r\n"
                   "Connection: keep-alive\r\n"
                   "Transfer-Encoding: chunked\r\n\r\n";
    script.head = script.bytes.size();
    std::size_t begin = 0;
    for (std::size_t end = events.find("\n\n"); end != std::string::npos; end = events.find("\n\n", begin)) {
        const std::string event = events.substr(begin, end + 2 - begin);
        appendChunk(script.bytes, event);
        if (event.find("\ndata:") != std::string::npos || event.starts_with("data:"))
            script.ends.push_back(script.bytes.size());
        begin = end + 2;
    }
    if (script.ends.empty())
        return std::nullopt;
    script.bytes += "0\r\n\r\n";
    script.ends.back() = script.bytes.size();
    return script;
}
