
pictures-title = Imágenes
pictures-of-option = Imágenes de «{ $option }»
pictures-back = Volver al aporte
pictures-none = Una captura de pantalla suele decir más que un párrafo.
pictures-alt = Lo que muestra
pictures-alt-hint = Describe cada imagen para quienes no pueden verla.
pictures-remove = Quitar
pictures-save = Guardar las descripciones
pictures-to-post = Ir a mi aporte
pictures-add = Añadir imágenes
pictures-files = Imágenes
pictures-files-hint = { $room ->
    [one] Una más, PNG, JPEG, WebP o GIF de hasta 10 MB. Se borra el lugar donde se tomó la foto.
   *[other] Hasta { $room }, PNG, JPEG, WebP o GIF de hasta 10 MB cada una. Se borra el lugar donde se tomaron las fotos.
}
pictures-upload = Subir
pictures-full = Cuatro imágenes como máximo. Quita una para añadir otra.
pictures-open = Abrir la imagen
pictures-lost = Las imágenes que no aparecen aquí no se han conservado: elígelas de nuevo.
pictures-waiting = Ya recibidas; desmarca las que no deban mostrarse.
