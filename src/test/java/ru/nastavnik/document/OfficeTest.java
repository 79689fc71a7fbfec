package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of LibreOffice, of a script in its place; a shell runs it. */
class OfficeTest {

    /** What a program needs, and what a shell adds. */
    private static final Set<String> TOLD = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "PWD", "OLDPWD", "SHLVL", "_");

    @TempDir
    Path own;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void learnsNothingOfOurEnvironment() throws IOException {
        assertThat(System.getenv().keySet()).as("something to hide").anyMatch(name -> !TOLD.contains(name));
        var told = new String(office("env > paper.pdf").pdf(new byte[0]), StandardCharsets.UTF_8);
        assertThat(told.lines().map(line -> line.replaceFirst("=.*", ""))).isSubsetOf(TOLD).contains("PATH");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingGoesOnNorStaysWhenItIsStopped() throws Exception {
        Path started = own.resolve("started");
        var office = office("sleep 300 & echo $! $PWD > started.new; mv started.new " + started + "; wait");
        var pool = Executors.newSingleThreadExecutor();
        try {
            var pdf = pool.submit(() -> assertThatThrownBy(() -> office.pdf(new byte[0])).isInstanceOf(Office.OfficeFailed.class));
            await().until(() -> Files.exists(started));
            pool.shutdownNow();
            pdf.get(20, TimeUnit.SECONDS);
            String[] told = Files.readString(started).strip().split(" ");
            assertThat(ProcessHandle.of(Long.parseLong(told[0])).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(Path.of(told[1])).doesNotExist();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatWasLeftBehindIsDeletedAtStart() throws IOException {
        Path old = Files.createTempDirectory("nastavnik-paper-");
        Files.writeString(old.resolve("paper.docx"), "names");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path atWork = Files.createTempDirectory("nastavnik-paper-");
        new Office(new OfficeSettings("none"));
        assertThat(old).doesNotExist();
        assertThat(atWork).exists();
        Files.delete(atWork);
    }

    private Office office(String script) throws IOException {
        Path program = own.resolve("soffice");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new Office(new OfficeSettings(program.toString()));
    }
}
