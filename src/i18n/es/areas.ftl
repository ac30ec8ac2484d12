areas-title = Áreas
areas-text = Las partes de la ROM, agrupadas por línea de producto. Los fans eligen una para cada aporte.
areas-add = Añadir un área
areas-name = Nombre
areas-line = Línea de producto
areas-line-hint = Una que ya exista o una nueva, como Teléfono, TV o Reloj.
areas-button = Añadir el área
