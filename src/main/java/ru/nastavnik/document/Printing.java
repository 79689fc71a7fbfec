package ru.nastavnik.document;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Makes many papers beside each other and hands them out in their order, a few ahead of whoever takes them. Whoever makes one needs no database: all
 * data are in the papers, and the templates are read before the first. LibreOffice makes one at a time, so where it is needed one worker is enough.
 */
final class Printing implements AutoCloseable {

    private final PaperFormat format;
    private final Map<String, Press> presses = new HashMap<>();
    private final Iterator<PaperBundle.Paper> papers;
    private final Queue<Printed> begun = new ArrayDeque<>();
    private final int ahead;
    private final ExecutorService workers;

    Printing(List<PaperBundle.Paper> papers, PaperFormat format, Function<PaperKind, Press> press) {
        this.format = format;
        papers.forEach(paper -> presses.computeIfAbsent(paper.data().kind().key(), key -> press.apply(paper.data().kind())));
        boolean alone = presses.values().stream().anyMatch(one -> one.needsOffice(format));
        int atOnce = alone ? 1 : PdfPrinter.AT_ONCE;
        this.papers = papers.iterator();
        this.ahead = 2 * atOnce;
        this.workers = Executors.newFixedThreadPool(atOnce);
    }

    boolean hasNext() {
        return !begun.isEmpty() || papers.hasNext();
    }

    Printed next() {
        while (begun.size() < ahead && papers.hasNext()) {
            PaperBundle.Paper paper = papers.next();
            begun.add(new Printed(paper.name(), workers.submit(() -> presses.get(paper.data().kind().key()).make(paper.data(), format))));
        }
        return begun.remove();
    }

    /** What was begun and is not wanted any more is broken off. */
    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** @param name of the file, without what tells its type */
    record Printed(String name, Future<byte[]> file) {

        /** Waits until it is made. @throws RuntimeException what kept it from being made */
        byte[] content() {
            try {
                return file.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("A paper could not be made", e.getCause());
            }
        }
    }
}
