cards-link = Link naar deze pagina
cards-copy = Link kopiëren
