package ru.nastavnik.document;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * LibreOffice, where it is installed: it alone turns a Word file of somebody else's into a PDF. It works on a folder of its own that is thrown
 * away afterwards, its profile included, without a screen, one paper at a time, for a limited time.
 */
@Component
class Office {

    private static final Logger LOG = LoggerFactory.getLogger(Office.class);

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** For whoever was killed to be gone, and its files with it. */
    private static final Duration LAST = Duration.ofSeconds(10);

    /** Beyond doubt of nobody who is still at work, another node on the same machine included. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private static final String FOLDER = "nastavnik-paper-";

    /** The rest of ours says what a file that somebody brought must not learn, the password of the database for one. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT");

    private final Optional<Path> program;
    private final ReentrantLock busy = new ReentrantLock(true);

    Office(OfficeSettings settings) {
        program = find(settings.office());
        sweep(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Folders with papers in them that stayed when the machine died. */
    private static void sweep(Path where) {
        var before = FileTime.from(Instant.now().minus(LEFT_BEHIND));
        try (var folders = Files.newDirectoryStream(where, FOLDER + "*")) {
            for (Path folder : folders) {
                if (Files.getLastModifiedTime(folder).compareTo(before) < 0) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        } catch (IOException e) {
            LOG.warn("Old papers could not be deleted: {}", e.toString());
        }
    }

    private static Optional<Path> find(String office) {
        if (office != null && !office.isBlank()) {
            return Optional.of(Path.of(office)).filter(Files::isExecutable);
        }
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("soffice", "soffice.exe").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    boolean isInstalled() {
        return program.isPresent();
    }

    /** @throws OfficeFailed when it did not come to an end in time, or made nothing */
    byte[] pdf(byte[] docx) {
        try {
            if (!busy.tryLock(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OfficeFailed("busy");
            }
            try {
                return convert(docx);
            } finally {
                busy.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OfficeFailed("interrupted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] convert(byte[] docx) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(FOLDER);
        try {
            Path paper = Files.write(folder.resolve("paper.docx"), docx);
            int exit = run(command(folder, paper));
            Path pdf = folder.resolve("paper.pdf");
            if (!Files.exists(pdf)) {
                throw new OfficeFailed("exit " + exit);
            }
            return Files.readAllBytes(pdf);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private ProcessBuilder command(Path folder, Path paper) {
        var command = new ProcessBuilder(
                        program.orElseThrow().toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--norestore",
                        "--nologo", "--nodefault", "--nolockcheck", "--convert-to", "pdf", "--outdir", folder.toString(), paper.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().keySet().removeIf(name -> !ENVIRONMENT.contains(name.toUpperCase(Locale.ROOT)));
        return command;
    }

    private static int run(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.start();
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new OfficeFailed("too slow");
            }
            return process.exitValue();
        } finally {
            kill(process);
        }
    }

    /** It is a script that starts programs, and these write into the folder until they are gone. */
    private static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)).get(LAST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("LibreOffice is still there: {}", e.toString());
        }
    }

    /** Another attempt may do. */
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    static final class OfficeFailed extends RuntimeException {

        OfficeFailed(String why) {
            super("LibreOffice made no PDF: " + why);
        }
    }
}
