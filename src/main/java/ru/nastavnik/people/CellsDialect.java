package ru.nastavnik.people;

import java.util.List;
import java.util.Set;
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
import ru.nastavnik.people.RegisterCells.Cell;

/**
 * {@code <td register:cells="${line.cells}">}: all cells of a line in place of this one. A page has two hundred, and six attributes in each, evaluated
 * one by one, took most of its time.
 */
@Component
class CellsDialect extends AbstractProcessorDialect {

    CellsDialect() {
        super("Cells of registers", "register", StandardDialect.PROCESSOR_PRECEDENCE);
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
                write((Cell) cell, html);
            }
            element.replaceWith(html, false);
        }

        private static void write(Cell cell, StringBuilder html) {
            html.append("<td data-label=\"").append(escaped(cell.label())).append("\"><span");
            if (cell.style() != null) {
                html.append(" class=\"").append(escaped(cell.style())).append('"');
            }
            html.append('>').append(cell.text() == null ? "—" : escaped(cell.text())).append("</span>");
            if (cell.aside() != null) {
                html.append("<span class=\"sub\">").append(escaped(cell.aside())).append("</span>");
            }
            html.append("</td>");
        }

        private static String escaped(String text) {
            return HtmlEscape.escapeHtml4Xml(text);
        }
    }
}
