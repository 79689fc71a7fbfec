package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of templates show. Inside a transaction. */
@Component
class PaperTemplatePage {

    private final PaperTemplates templates;
    private final PaperKinds kinds;
    private final Papers papers;

    PaperTemplatePage(PaperTemplates templates, PaperKinds kinds, Papers papers) {
        this.templates = templates;
        this.kinds = kinds;
        this.papers = papers;
    }

    /**
     * @param own null when it has none
     * @param offered null when no authority has one
     */
    record Row(PaperKind kind, PaperTemplates.Own own, PaperTemplates.Offered offered) {}

    String list(Model model) {
        var own = templates.own();
        var offered = templates.offered();
        List<Row> rows = new ArrayList<>();
        kinds.all().forEach(kind -> rows.add(new Row(kind, own.get(kind.key()), offered.get(kind.key()))));
        model.addAttribute("rows", rows);
        return "document/templates";
    }

    String show(PaperKind kind, Model model) {
        var own = templates.own().get(kind.key());
        model.addAttribute("kind", kind);
        model.addAttribute("own", own);
        model.addAttribute("offered", templates.offered().get(kind.key()));
        model.addAttribute("version", own == null ? 0 : own.version());
        model.addAttribute("unfit", own != null && !templates.inUse(kind).isOwn());
        model.addAttribute("pdfIsOurs", papers.isPdfOurs(kind));
        model.addAttribute("largest", Docx.LARGEST >> 20);
        return "document/template";
    }
}
