-- An authority's templates of papers are for all below it: a school without one of its own prints on that of the nearest authority.
drop policy reading on paper_template;
drop policy adding on paper_template;
drop policy changing on paper_template;
drop policy removing on paper_template;
call wall('paper_template', 'offered');
