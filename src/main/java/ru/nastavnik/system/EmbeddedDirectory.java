package ru.nastavnik.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the embedded database. One process at a time has it; what a killed one left running is stopped, and what a first start that
 * did not come to its end left behind is thrown away.
 */
class EmbeddedDirectory implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Path home;
    private final FileChannel lock;

    private EmbeddedDirectory(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /** @throws StartRefused when another process has the folder, or it cannot be written */
    static EmbeddedDirectory open(Path directory) {
        try {
            Path home = create(directory);
            var opened = new EmbeddedDirectory(home, lock(home));
            opened.prepare();
            return opened;
        } catch (IOException e) {
            throw new StartRefused(e, "directory", directory.toAbsolutePath(), e.toString());
        }
    }

    /** For its owner alone: the database in it asks for no password. */
    private static Path create(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            Files.createDirectories(directory);
            if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(
                        directory,
                        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
            }
        }
        return directory.toRealPath();
    }

    private static FileChannel lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held in this very process
        }
        channel.close();
        throw new StartRefused("directory-in-use", home);
    }

    private void prepare() throws IOException {
        stopLeftProcesses();
        // Its number may belong to a stranger by now, whom PostgreSQL would take for a running server.
        Files.deleteIfExists(data().resolve("postmaster.pid"));
        Files.deleteIfExists(log());
        if (Files.exists(building())) {
            FileSystemUtils.deleteRecursively(data());
        }
        if (Files.notExists(data())) {
            Files.writeString(building(), "");
        }
        if (Files.notExists(unpacked())) {
            FileSystemUtils.deleteRecursively(program());
        }
    }

    /** Whatever runs out of this folder's own program was started by a process that is no more, because we hold the lock. */
    void stopLeftProcesses() {
        Set<ProcessHandle> left = ProcessHandle.allProcesses().filter(this::isOurs).collect(Collectors.toSet());
        List<ProcessHandle> parents = left.stream()
                .filter(process -> process.parent().filter(left::contains).isEmpty())
                .toList();
        parents.forEach(ProcessHandle::destroy);
        if (!haveEnded(left)) {
            left.forEach(ProcessHandle::destroyForcibly);
            haveEnded(left);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().map(Path::of).filter(command -> command.startsWith(program())).isPresent();
    }

    private static boolean haveEnded(Set<ProcessHandle> processes) {
        var ended = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ended).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Path data() {
        return home.resolve("postgres");
    }

    Path program() {
        return home.resolve("program");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    private Path building() {
        return home.resolve("building");
    }

    private Path unpacked() {
        return program().resolve("unpacked");
    }

    /** The program is whole; a later start may use it. */
    void programIsWhole() {
        mark(unpacked());
    }

    /** The first start has come to its end; later starts keep what is in the database. */
    void dataAreWhole() {
        try {
            Files.deleteIfExists(building());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mark(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
