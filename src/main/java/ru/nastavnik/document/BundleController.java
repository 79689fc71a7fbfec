package ru.nastavnik.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** ZIPs of papers that somebody asked for: how far each is, and to fetch it. Another person's are not there. */
@Controller
@RequestMapping("/o/{slug}/papers")
@PreAuthorize("hasAnyAuthority('WRITE_REGISTERS', 'DRAFT_DECREES')")
class BundleController {

    /** Seconds after which the page looks again. */
    private static final String SOON = "1";

    private final Bundles bundles;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    BundleController(Bundles bundles, TransactionOperations transaction, MessageSource messages) {
        this.bundles = bundles;
        this.transaction = transaction;
        this.messages = messages;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Model model) {
        model.addAttribute("bundles", bundles.own());
        return "document/bundles";
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var bundle = find(id);
        if (bundle.state() == BundleRow.State.ASKED) {
            response.setHeader("Refresh", SOON);
        }
        model.addAttribute("bundle", bundle);
        return "document/bundle";
    }

    /** Whoever fetches may be slow, and holds no connection to the database meanwhile. */
    @GetMapping("/{id}/zip")
    void fetch(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        BundleRow bundle = transaction.execute(status -> find(id));
        if (bundle.state() != BundleRow.State.READY) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String name = StoredFiles.plain(messages.getMessage("document.bundle." + bundle.source(), null, locale)) + ".zip";
        response.setContentType("application/zip");
        response.setContentLengthLong(bundle.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        int number = 0;
        for (Optional<byte[]> part = part(bundle, number); part.isPresent(); part = part(bundle, ++number)) {
            response.getOutputStream().write(part.get());
        }
    }

    private Optional<byte[]> part(BundleRow bundle, int number) {
        return transaction.execute(status -> bundles.part(bundle, number));
    }

    private BundleRow find(UUID id) {
        return bundles.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
