package ru.nastavnik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes have used of the processors, by the kernel's own counters (Linux, proc(5)). */
final class ProcessorTime {

    /** Of the fields behind the command's name. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED = 13;
    private static final int SYSTEM_OF_ENDED = 14;
    /** A hundredth of a second on every Linux that Java runs on (USER_HZ). */
    private static final double TICK = 10;

    private ProcessorTime() {}

    /** Milliseconds of a process with all its threads. */
    static double ofProcess(long pid) {
        return ticks(pid, USER, SYSTEM) * TICK;
    }

    /** Milliseconds of a process, its children now, and those that have ended. */
    static double ofTree(long pid) {
        long children = ProcessHandle.of(pid).orElseThrow().descendants().mapToLong(child -> ticks(child.pid(), USER, SYSTEM)).sum();
        return (children + ticks(pid, USER, SYSTEM, USER_OF_ENDED, SYSTEM_OF_ENDED)) * TICK;
    }

    private static long ticks(long pid, int... fields) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int field : fields) {
                sum += Long.parseLong(values[field]);
            }
            return sum;
        } catch (IOException e) {
            if (ProcessHandle.of(pid).isPresent()) {
                throw new UncheckedIOException(e);
            }
            return 0; // ended just now, perhaps while it was read: among its parent's
        }
    }
}
