cards-link = Enlace a esta página
cards-copy = Copiar enlace
