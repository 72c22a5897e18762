-- A figure derived from a log stands in no row of the file, so what is unusual in it is said of the figure:
-- "NP02 E23000016 2015-10". Empty for any other finding.
alter table finding add column about text not null default '';
create index finding_about_a_figure on finding (submission_id) where about <> '';
