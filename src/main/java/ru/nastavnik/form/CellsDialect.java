package ru.nastavnik.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;
import ru.nastavnik.form.TableCell.Said;

/**
 * {@code <td table:cells="${row.cells}">}: all cells of a row, things of {@link TableCell}, in place of this one. A page has hundreds, and half a dozen
 * attributes in each, evaluated one by one, took most of its time.
 */
@Component
class CellsDialect extends AbstractProcessorDialect {

    CellsDialect() {
        super("Cells of tables", "table", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Cells(prefix));
    }

    private static final class Cells extends AbstractStandardExpressionAttributeTagProcessor {

        Cells(String prefix) {
            super(TemplateMode.HTML, prefix, "cells", StandardDialect.PROCESSOR_PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context, IProcessableElementTag tag, AttributeName name, String expression, Object cells,
                IElementTagStructureHandler element) {
            var html = new StringBuilder();
            for (Object cell : (List<?>) cells) {
                write((TableCell) cell, html);
            }
            element.replaceWith(html, false);
        }

        private static void write(TableCell cell, StringBuilder html) {
            html.append("<td");
            attribute("class", cell.style(), html);
            attribute("data-label", cell.label(), html);
            html.append('>');
            if (!cell.said().isEmpty()) {
                html.append(cell.stacked() ? "<div class=\"cell\">" : "<div>");
                cell.said().forEach(said -> write(said, html));
                html.append("</div>");
            }
            html.append("</td>");
        }

        private static void write(Said said, StringBuilder html) {
            html.append("<span");
            attribute("class", said.style(), html);
            html.append('>').append(escaped(said.text())).append("</span>");
        }

        private static void attribute(String name, @Nullable String value, StringBuilder html) {
            if (value != null) {
                html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
            }
        }

        private static String escaped(String text) {
            return HtmlEscape.escapeHtml4Xml(text);
        }
    }
}
