/** Where the figures will stand, while the first of them are on their way; says nothing, the page's status does. `whole`: the filters are on their way too. */
export function Skeleton({ whole = false }: { readonly whole?: boolean }) {
  return (
    <div className="skeleton" aria-hidden="true">
      {whole && (
        <div className="filters">
          <i className="filter" />
        </div>
      )}
      <div className="grid a">
        <div className="figure">
          <i className="title" />
          <i className="number" />
          <i />
        </div>
        <div className="figure">
          <i className="title" />
          <i />
          <i />
          <i />
          <i />
          <i />
        </div>
      </div>
    </div>
  );
}
