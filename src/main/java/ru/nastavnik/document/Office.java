package ru.nastavnik.document;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
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

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Optional<Path> program;
    private final ReentrantLock busy = new ReentrantLock(true);

    Office(OfficeSettings settings) {
        program = find(settings.office());
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
        Path folder = Files.createTempDirectory("paper");
        try {
            Path paper = Files.write(folder.resolve("paper.docx"), docx);
            Process process = new ProcessBuilder(
                            program.orElseThrow().toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--norestore",
                            "--nologo", "--nodefault", "--nolockcheck", "--convert-to", "pdf", "--outdir", folder.toString(), paper.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    throw new OfficeFailed("too slow");
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            Path pdf = folder.resolve("paper.pdf");
            if (!Files.exists(pdf)) {
                throw new OfficeFailed("exit " + process.exitValue());
            }
            return Files.readAllBytes(pdf);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
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
