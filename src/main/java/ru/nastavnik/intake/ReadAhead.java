package ru.nastavnik.intake;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.springframework.context.i18n.LocaleContextHolder;
import ru.nastavnik.organization.Standing;

/**
 * Reads a long list in a thread of its own, while the rows before are written by the thread of the caller: where half of the time is the application's
 * and half the database's, neither waits for the other.
 */
final class ReadAhead {

    /** Portions that wait to be written; more would only take memory. */
    private static final int WAITING = 4;

    private ReadAhead() {}

    /**
     * @param reading hands out portions, none of them empty; in the standing and the language of the caller, outside of any transaction
     * @param writing takes them, in their order, in the thread of the caller
     * @throws RuntimeException what either threw
     */
    static <T> void portions(Consumer<Consumer<List<T>>> reading, Consumer<List<T>> writing) {
        List<T> end = List.of();
        BlockingQueue<List<T>> waiting = new ArrayBlockingQueue<>(WAITING);
        var standing = Standing.require();
        var locale = LocaleContextHolder.getLocale();
        var task = new FutureTask<Void>(
                () -> {
                    LocaleContextHolder.setLocale(locale);
                    try {
                        standing.run(() -> reading.accept(portion -> put(waiting, portion)));
                    } finally {
                        put(waiting, end);
                    }
                },
                null);
        var reader = new Thread(task, "list");
        reader.start();
        try {
            for (var portion = waiting.take(); portion != end; portion = waiting.take()) {
                writing.accept(portion);
            }
            task.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            reader.interrupt();
        }
    }

    private static <T> void put(BlockingQueue<List<T>> waiting, List<T> portion) {
        try {
            waiting.put(portion);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Stopped in the middle of a list", e);
    }
}
