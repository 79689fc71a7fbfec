package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Opens a file of ours, where it is installed, and tells what it understood. */
public final class LibreOffice {

    private static final long LONGEST = 120;

    private LibreOffice() {}

    /**
     * Without LibreOffice the test is skipped.
     *
     * @param folder for its files
     * @return the spreadsheet as flat OpenDocument XML, as LibreOffice would save it
     */
    public static String reads(Path spreadsheet, Path folder) throws IOException, InterruptedException {
        Path program = program().orElseGet(() -> abort("no LibreOffice here"));
        Process process = new ProcessBuilder(
                        program.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--norestore", "--nologo", "--nodefault",
                        "--convert-to", "fods", "--outdir", folder.toString(), spreadsheet.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(LONGEST, TimeUnit.SECONDS)).as("in time").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(folder.resolve(spreadsheet.getFileName().toString().replaceFirst("\\.\\w+$", ".fods")));
    }

    private static Optional<Path> program() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("soffice", "soffice.exe").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
