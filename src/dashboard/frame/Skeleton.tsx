/** Where the figures will stand, while the first of them are on their way; says nothing, the page's status does. */
export function Skeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
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
