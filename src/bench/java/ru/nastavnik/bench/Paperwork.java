package ru.nastavnik.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import ru.nastavnik.bench.Figures.Figure;
import ru.nastavnik.bench.Town.School;

/** A thousand consents of a school in one ZIP, as Word files and as PDFs: from the click until it can be fetched, as its page tells. */
final class Paperwork {

    private static final int ROUNDS = 3;
    private static final int PEOPLE = 500;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Figure DOCX = new Figure("1,000 papers in one ZIP", "s", 10.0);
    private static final Figure DOCX_CPU = new Figure("the same, processors", "s", null);
    private static final Figure PDF = new Figure("1,000 papers in one ZIP, PDF", "s", 10.0);
    private static final Figure PDF_CPU = new Figure("the same PDFs, processors", "s", null);

    private final Installation installation;
    private final Figures figures;
    private final School school;
    private final Browser curator;

    Paperwork(Installation installation, int port, Figures figures) {
        this.installation = installation;
        this.figures = figures;
        this.school = installation.town().next().school();
        this.curator = new Browser(port, installation.town().session(school.curator()));
    }

    void measure() throws IOException, InterruptedException {
        if (!Size.isAsked(DOCX.name()) && !Size.isAsked(PDF.name())) {
            return;
        }
        installation.takeConsentsAway(school, PEOPLE);
        installation.awaitQuiet();
        measure("DOCX", DOCX, DOCX_CPU);
        measure("PDF", PDF, PDF_CPU);
    }

    private void measure(String format, Figure wait, Figure processors) throws IOException, InterruptedException {
        if (!Size.isAsked(wait.name())) {
            return;
        }
        for (int round = 0; round <= ROUNDS; round++) {
            long begun = System.nanoTime();
            double before = installation.processorTime();
            make(format, begun);
            figures.add(wait, (System.nanoTime() - begun) / 1e9, round > 0);
            figures.add(processors, (installation.processorTime() - before) / 1000, round > 0);
        }
    }

    private void make(String format, long begun) throws IOException, InterruptedException {
        var wanted = curator.form(Stream.of("format=" + format));
        String bundle = URI.create(curator.post(school.address() + "/consents/papers", wanted, "application/x-www-form-urlencoded")).getPath();
        String page = curator.get(bundle);
        while (page.contains("<progress")) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("The papers were not ready after " + LONGEST);
            }
            Thread.sleep(50);
            page = curator.get(bundle);
        }
        if (!page.contains(bundle + "/zip")) {
            throw new IllegalStateException("There are no papers to fetch: " + bundle);
        }
    }
}
