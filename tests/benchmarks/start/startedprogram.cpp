// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startedprogram.h"

#include "../streams/processusage.h"

#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

StartedProgram::StartedProgram(char **arguments)
    : m_begin(Clock::now())
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return;
    posix_spawn_file_actions_t actions = {};
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    m_begin = Clock::now();
    if (::posix_spawn(&m_process, arguments[0], &actions, nullptr, arguments, ::environ) != 0)
        m_process = -1;
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    m_output = ends[0];
}

StartedProgram::~StartedProgram()
{
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    ::close(m_output);
}

std::optional<StartedProgram::Clock::duration> StartedProgram::timeOfFirstLine() const
{
    char byte = 0;
    while (::read(m_output, &byte, 1) == 1)
        if (byte == '\n')
            return age();
    return std::nullopt;
}

StartedProgram::End StartedProgram::waitForEnd()
{
    std::array<char, 4096> bytes{};
    while (::read(m_output, bytes.data(), bytes.size()) > 0)
        ;
    int status = 0;
    rusage usage = {};
    ::wait4(m_process, &status, 0, &usage);
    m_process = -1;
    // NOLINTNEXTLINE(*-union-access): glibc holds each figure in a union
    return {age(), double(usage.ru_maxrss), WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

double StartedProgram::kibibytes() const
{
    return residentKibibytesOf(m_process);
}

long StartedProgram::switches() const
{
    long count = 0;
    const std::string tasks = "/proc/" + std::to_string(m_process) + "/task";
    for (const auto &task : std::filesystem::directory_iterator(tasks)) {
        std::ifstream status(task.path() / "status");
        for (std::string line; std::getline(status, line);) {
            if (line.rfind("voluntary_ctxt_switches:", 0) == 0)
                count += std::stol(line.substr(line.find(':') + 1));
        }
    }
    return count;
}
