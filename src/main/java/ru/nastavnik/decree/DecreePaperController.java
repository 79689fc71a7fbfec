package ru.nastavnik.decree;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.nastavnik.document.PaperFormat;
import ru.nastavnik.document.Papers;

/** A decree as a file: a draft to talk about, or what was approved to sign and keep. */
@Controller
@PreAuthorize("hasAuthority('READ_DECREES')")
class DecreePaperController {

    private final DecreeFiles files;
    private final Papers papers;
    private final TransactionOperations transaction;

    DecreePaperController(DecreeFiles files, Papers papers, TransactionOperations transaction) {
        this.files = files;
        this.papers = papers;
        this.transaction = transaction;
    }

    @GetMapping("/o/{slug}/decrees/{id}/paper")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @RequestParam(defaultValue = "DOCX") PaperFormat format) {
        var paper = transaction.execute(status -> files.takeOut(id));
        return papers.attachment(paper.data(), format, paper.name());
    }
}
